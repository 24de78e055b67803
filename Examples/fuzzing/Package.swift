// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "fuzzing",
  platforms: [.macOS(.v13)],
  dependencies: [.package(name: "HoaNhap", path: "../..")],
  targets: [
    .target(
      name: "Harnesses",
      dependencies: [
        .product(name: "HoaNhap", package: "HoaNhap"), .product(name: "HoaNhapFiles", package: "HoaNhap"),
      ]),
    .testTarget(name: "HarnessTests", dependencies: ["Harnesses"]),
  ]
)

// The fuzzer brings `main` with it, so this program links with `--sanitize=fuzzer` alone; test.sh asks for both.
if Context.environment["HOANHAP_FUZZER"] != nil {
  package.targets.append(.executableTarget(name: "fuzz", dependencies: ["Harnesses"]))
}

for target in package.targets {
  target.swiftSettings = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
  if Context.environment["HOANHAP_STRICT"] != nil {
    target.swiftSettings?.append(.unsafeFlags(["-warnings-as-errors"]))
  }
}
