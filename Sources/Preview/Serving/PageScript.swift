import Bytes

/// The element that keeps a page current, put into it as it is served: the files of the site are without it.
enum PageScript {
  /// - Parameter serial: Of the build that the page is of, or an earlier one.
  static func added(to page: [UInt8], serial: Int) -> [UInt8] {
    let element =
      #"<script defer src="\#(PreviewHandler.prefix)preview.js" data-serial="\#(serial)"></script>"#
    let head = Array("<head>".utf8)
    guard let start = page.indices.first(where: { page[$0...].starts(with: head) }) else {
      return Array(element.utf8) + page
    }
    let end = start + head.count
    return page[..<end] + Array(element.utf8) + page[end...]
  }
}
