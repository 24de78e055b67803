import CommuneServer
import Foundation

/// The program.
@main
struct Main {
  static func main() async {
    exit(await ServerCommand.run(Array(CommandLine.arguments.dropFirst())))
  }
}
