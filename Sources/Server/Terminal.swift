import Foundation

/// What the person at the terminal is told, on standard error so that standard output stays free for results.
enum Terminal {
    static func say(_ sentence: String) {
        FileHandle.standardError.write(Data((sentence + "\n").utf8))
    }
}
