import CCurl

// A form is posted as it is to the end: it never becomes a GET, and never leaves TLS.

extension Transfer {
    /// Posts the form of the request, where there is one; libcurl keeps a copy.
    func setForm(on handle: UnsafeMutableRawPointer) {
        guard let form = job.request.form else { return }
        tidings_setopt_long(handle, CURLOPT_POSTFIELDSIZE, form.count)
        var text = form + [0]
        tidings_setopt_pointer(handle, CURLOPT_COPYPOSTFIELDS, &text)
    }

    /// Whether the answer is a redirect; of those that would make a GET of a form, none is followed.
    var leadsOn: Bool {
        switch head.status {
        case 301, 302, 303: job.request.form == nil
        case 307, 308: true
        default: false
        }
    }

    func refuseInsecureForm(to target: WebAddress) throws(FetchError) {
        guard job.request.form == nil || address.scheme != "https" || target.scheme == "https" else {
            throw .transport(reason: "the server redirects to an address that is not secure")
        }
    }
}
