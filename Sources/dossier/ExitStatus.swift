import ArgumentParser
import Diagnostics
import Publishing

/// What the program ends with: as `sysexits.h` of BSD has it, and 1 for faults of the site.
///
/// A wrong command line ends with 64, which the argument parser sees to.
enum ExitStatus: Int32, Sendable {
  case success = 0
  /// Faults in content, templates, links or output.
  case faults = 1
  /// EX_NOINPUT: there is no site there.
  case noInput = 66
  /// EX_CANTCREAT: a file or folder cannot be made.
  case cannotCreate = 73
  /// EX_IOERR: the disk is full, or fails.
  case inputOutput = 74
  /// EX_TEMPFAIL: another build is at work; later it will do.
  case tryLater = 75

  /// By the faults that are worst: those of the system are named before those of the site.
  init(_ diagnostics: DiagnosticList) {
    let ids = Set(diagnostics.all.lazy.filter { $0.severity == .error }.map(\.id))
    self =
      if ids.isEmpty {
        .success
      } else if ids.contains(.noSite) || ids.contains(.noFile) {
        .noInput
      } else if ids.contains(.locked) {
        .tryLater
      } else if ids.contains(.writeFailed) {
        .inputOutput
      } else if ids.contains(.cannotCreate) {
        .cannotCreate
      } else {
        .faults
      }
  }

  var code: ExitCode { ExitCode(rawValue) }
}
