import HoaNhap
import Testing

@testable import HoaNhapCommand

@Suite("hoanhap: options")
struct ArgumentsTests {
  @Test(
    "--lang takes vi or en and nothing else, whatever the command",
    arguments: [
      ["check"], ["matrix"], ["policy"], ["deadlines", "--from", "2026-05-01", "--to", "2026-05-31"],
    ])
  func languages(words: [String]) {
    for wrong in ["fr", "EN", "vi-VN"] {
      let printed = run(words + ["--lang", wrong])
      #expect(printed.status == 2 && printed.output.isEmpty && printed.errors.contains("--lang"), "\(wrong)")
      #expect(printed.errors.contains("vi, en"))
    }
    #expect(run(words + ["--lang=fr"]).status == 2)
  }

  @Test(
    "An option that lacks its value does not swallow the next option",
    arguments: ["--basis", "--lang", "--application"])
  func missingValue(option: String) throws {
    let printed = run("check", option, "--json", "--lang=en")
    #expect(printed.status == 2)
    #expect(printed.errors == "The option \(option) needs a value.\n")
  }

  @Test("A value may begin with a dash, and with two behind an equals sign")
  func dashes() throws {
    let arguments = try Arguments(["--a", "-", "--b", "-5", "--c=--d"], valued: ["--a", "--b", "--c"])
    #expect(arguments["--a"] == "-" && arguments["--b"] == "-5" && arguments["--c"] == "--d")
    #expect(try Arguments(["-"], operands: 1...1).operands == ["-"])
  }

  @Test("A flag with a value is told that it takes none, not that there is no such option")
  func flagWithValue() {
    #expect(run("check", "--json=true", "--lang", "en").errors == "The option --json takes no value.\n")
  }

  @Test("A single dash before letters is an option that does not exist", arguments: ["-x", "-json", "--"])
  func shortOptions(word: String) {
    let printed = run("check", word, "--lang", "en")
    #expect(printed.status == 2 && printed.errors.hasPrefix("There is no option \(word); there are: "))
  }

  @Test("-h is --help, alone and behind a command")
  func help() {
    #expect(run("-h").output == run("--help").output)
    #expect(run("period", "-h").output == run("period", "--help").output)
    #expect(run("-h").status == 0 && !run("-h").output.isEmpty)
  }
}
