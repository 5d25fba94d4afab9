import Foundation

/// A call to the system that failed: what was tried, with which file, and why it did not work.
struct SystemFault: Error, Hashable, Sendable {
  enum Attempt: String, Sendable {
    case create, read, write, remove, list, lock
    case makeFolder = "make the folder"
    case removeFolder = "remove the folder"
  }

  var attempt: Attempt
  /// As a person calls the file: `Public/actors/kim/index.html`.
  var path: String
  /// `errno`.
  var code: Int32

  /// `cannot write 'Public/index.html': No space left on device`.
  var message: String { "cannot \(attempt.rawValue) '\(path)': \(String(cString: strerror(code)))" }

  /// What to do about it, where that is plain.
  var suggestion: String? {
    switch code {
    case ENOSPC: "free some space, then build again: what was written so far is kept"
    case EDQUOT: "your quota on that disk is used up; free some space, then build again"
    case EACCES, EPERM: "give yourself the right to write there, or choose another folder with --output"
    case EROFS: "that disk is mounted read-only; choose another folder with --output"
    case ENOTDIR: "a file or a symbolic link stands where a folder is needed; move it away"
    case ELOOP: "a symbolic link stands in the way; move it away"
    case EFBIG: "the limit on the size of files is reached (see 'ulimit -f')"
    case EMFILE, ENFILE: "too many files are open (see 'ulimit -n')"
    case ENAMETOOLONG: "give it a shorter name"
    default: nil
    }
  }
}
