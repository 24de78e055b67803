// swift-tools-version: 6.1
import PackageDescription

let hoaNhap = Target.Dependency.product(name: "HoaNhap", package: "HoaNhap")

let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v13)],
  products: [
    .executable(name: "benchmarks", targets: ["BenchmarkCommand"]),
    .executable(name: "first-verdict", targets: ["FirstVerdict"]),
  ],
  dependencies: [.package(name: "HoaNhap", path: "../..")],
  targets: [
    // It depends on the tiny host so that one `swift run` builds both: a workload starts that host as a program.
    .executableTarget(name: "BenchmarkCommand", dependencies: [hoaNhap, "FirstVerdict"]),
    .executableTarget(name: "FirstVerdict", dependencies: [hoaNhap]),
    .testTarget(name: "BenchmarkTests", dependencies: ["BenchmarkCommand", "FirstVerdict", hoaNhap]),
  ]
)

for target in package.targets {
  target.swiftSettings = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
  // CI's alone. It cannot be a flag of the build: that would reach the packages of others too.
  if Context.environment["HOANHAP_STRICT"] != nil {
    target.swiftSettings?.append(.unsafeFlags(["-warnings-as-errors"]))
  }
}
