import ArgumentParser

@main struct Tidings: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tidings", abstract: "Turns feeds into stories.", version: "0.1.0")
}
