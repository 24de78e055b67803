import Foundation
import HoaNhapStorage
import HoaNhapValues

// store-benchmarks [--people N] [--rounds N] [--folder DIR] [--json] [--lang vi|en]

do {
  let options = try Options(Array(CommandLine.arguments.dropFirst()))
  if let folder = options.resident {
    print(try Memory.growth(opening: folder))
  } else {
    try await Report(options).run()
  }
} catch let fault as Options.Fault {
  FileHandle.standardError.write(Data((fault.text + "\n").utf8))
  exit(2)
} catch {
  FileHandle.standardError.write(Data("\(error)\n".utf8))
  exit(1)
}
