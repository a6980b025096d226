import Glibc

/// Why a file could not be read or written: the system's word.
struct FileError: Error, Equatable {
    var file: String
    var code: Int32

    var reason: String {
        switch code {
        case ENOENT: "no such file"
        case EACCES, EPERM: "permission denied"
        case EISDIR: "this is a folder"
        case ENOSPC, EDQUOT: "the disk is full"
        default: String(cString: strerror(code)).lowercased()
        }
    }
}

/// The bytes of a file, at most so many; `-` is standard input.
func readFile(_ path: String, limit: Int = .max) throws(FileError) -> [UInt8] {
    let file = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileError(file: path, code: errno) }
    defer { if file != 0 { close(file) } }
    var bytes: [UInt8] = []
    // A list that grows is there twice for a moment.
    var status = stat()
    if fstat(file, &status) == 0, status.st_size > 0 {
        bytes.reserveCapacity(min(limit, Int(status.st_size), 64 << 20))
    }
    var chunk = [UInt8](repeating: 0, count: 256 << 10)
    while bytes.count < limit {
        let count = read(file, &chunk, chunk.count)
        if count < 0 {
            if errno == EINTR { continue }
            throw FileError(file: path, code: errno)
        }
        if count == 0 { break }
        bytes.append(contentsOf: chunk[..<min(count, limit - bytes.count)])
    }
    return bytes
}
