// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "store-benchmarks",
  platforms: [.macOS(.v13)],
  products: [.executable(name: "store-benchmarks", targets: ["StoreBenchmarks"])],
  dependencies: [
    .package(name: "HoaNhap", path: "../.."),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .executableTarget(
      name: "StoreBenchmarks",
      dependencies: [
        .product(name: "HoaNhapStorage", package: "HoaNhap"),
        .product(name: "HoaNhapValues", package: "HoaNhap"),
        .product(name: "HoaNhapFiles", package: "HoaNhap"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(
      name: "StoreBenchmarkTests",
      dependencies: [
        "StoreBenchmarks", .product(name: "HoaNhapStorage", package: "HoaNhap"),
        .product(name: "HoaNhapValues", package: "HoaNhap"),
      ]),
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
