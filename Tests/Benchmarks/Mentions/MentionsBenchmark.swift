@main
struct MentionsBenchmark {
  static func main() {}
}
