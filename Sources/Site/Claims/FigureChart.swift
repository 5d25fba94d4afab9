import Briefings
import Words

/// Draws a claim's number as SVG: a bar as long as it is at least, lighter as far as it may go, and under it a bar for
/// each part, one after the other.
///
/// ```
///   ██████████████████▒▒▒▒▒▒     11,000–14,000
///   ████▒▒                       a part
/// ```
struct FigureChart {
  // Units of the drawing.
  private static let width = 300.0
  private static let height = 14
  private static let row = 20

  var figure: Figure
  /// What the drawing's whole width stands for; at least as much as the figure.
  var scale: Double

  /// - Parameters:
  ///   - id: of the drawing's title, unique on the page.
  ///   - title: what is drawn; `description`: the numbers in words.
  func write(id: String, title: String, description: String, to svg: inout [UInt8]) {
    let height = (1 + figure.parts.count) * Self.row
    svg += #"<svg class="drawing bars" viewBox="0 0 \#(Int(Self.width)) \#(height)" role="img" "#.utf8
    svg += #"aria-labelledby="\#(id) \#(id)-text"><title id="\#(id)">"#.utf8
    HTMLText.append(title, to: &svg)
    svg += #"</title><desc id="\#(id)-text">"#.utf8
    HTMLText.append(description, to: &svg)
    svg += "</desc>".utf8
    write(figure.amount, figure.isApproximate, from: 0, row: 0, to: &svg)
    var from = 0.0
    for (i, part) in figure.parts.enumerated() {
      write(part.amount, part.isApproximate, from: from, row: i + 1, to: &svg)
      from += part.amount.low
    }
    svg += "</svg>".utf8
  }

  private func write(
    _ amount: Figure.Amount,
    _ isApproximate: Bool,
    from: Double,
    row: Int,
    to svg: inout [UInt8]
  ) {
    let (start, low, high) = (place(from), place(from + amount.low), place(from + amount.high))
    let y = row * Self.row + 3
    bar(start, max(low, start + 1), y, row == 0 ? "" : #" class="part""#, to: &svg)
    if high > low { bar(low, high, y, #" class="may""#, to: &svg) }
    // A number that is about right has no sharp end.
    if isApproximate {
      svg += #"<path d="M\#(high) \#(y - 2)v\#(Self.height + 4)" class="seen"/>"#.utf8
    }
  }

  private func bar(_ from: Int, _ to: Int, _ y: Int, _ kind: String, to svg: inout [UInt8]) {
    svg +=
      #"<rect x="\#(from)" y="\#(y)" width="\#(max(0, to - from))" height="\#(Self.height)"\#(kind)/>"#.utf8
  }

  private func place(_ number: Double) -> Int {
    guard scale > 0 else { return 0 }
    return Int((min(max(number / scale, 0), 1) * Self.width).rounded())
  }
}

extension PageMaker {
  /// The claims of a page with their numbers drawn, those of one unit to one scale.
  func figured(_ views: [ClaimView], _ members: some Collection<Int32>) -> [ClaimView] {
    var scales: [String: Double] = [:]
    for i in members {
      guard let figure = index.claims.all[Int(i)].figure else { continue }
      scales[figure.unit ?? "", default: 0] = max(scales[figure.unit ?? "", default: 0], figure.amount.high)
    }
    guard !scales.isEmpty else { return views }
    var views = views
    for (place, i) in members.enumerated() {
      guard let figure = index.claims.all[Int(i)].figure else { continue }
      views[place].figure = view(figure, of: views[place].text, scales[figure.unit ?? ""] ?? 0, number: place)
    }
    return views
  }

  private func view(_ figure: Figure, of claim: String, _ scale: Double, number: Int) -> FigureView {
    let amount = words.amount(figure.amount, isApproximate: figure.isApproximate)
    let whole = figure.unit.map { "\(amount) \($0)" } ?? amount
    let parts = figure.parts.enumerated().map { i, part in
      FigureView.Row(
        label: part.text,
        amount: words.amount(part.amount, isApproximate: part.isApproximate),
        part: i + 1
      )
    }
    let told = [whole] + parts.map { "\($0.label): \($0.amount)" }
    var drawing: [UInt8] = []
    FigureChart(figure: figure, scale: scale).write(
      id: "_figure-\(number + 1)",
      title: claim,
      description: told.joined(separator: "; "),
      to: &drawing
    )
    return FigureView(
      text: whole,
      claim: claim,
      drawing: drawing,
      rows: [FigureView.Row(label: figure.unit ?? words[.whole], amount: amount)] + parts
    )
  }
}
