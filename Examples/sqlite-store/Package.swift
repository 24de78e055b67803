// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "sqlite-store",
  platforms: [.macOS(.v13), .iOS(.v16)],
  products: [.library(name: "SQLiteStore", targets: ["SQLiteStore"])],
  dependencies: [
    .package(name: "HoaNhap", path: "../.."),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .target(
      name: "SQLiteStore",
      dependencies: [
        .product(name: "HoaNhapStorage", package: "HoaNhap"),
        .product(name: "HoaNhapValues", package: "HoaNhap"), .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(
      name: "SQLiteStoreTests",
      dependencies: [
        "SQLiteStore", .product(name: "HoaNhap", package: "HoaNhap"),
        .product(name: "HoaNhapStorage", package: "HoaNhap"),
        .product(name: "HoaNhapValues", package: "HoaNhap"),
        .product(name: "HoaNhapTesting", package: "HoaNhap"), .product(name: "GRDB", package: "GRDB.swift"),
      ]),
  ]
)

for target in package.targets {
  target.swiftSettings = [
    .swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"), .enableUpcomingFeature("MemberImportVisibility"),
  ]
  // CI's alone. It cannot be a flag of the build: that would reach the packages of others too.
  if Context.environment["HOANHAP_STRICT"] != nil {
    target.swiftSettings?.append(.unsafeFlags(["-warnings-as-errors"]))
  }
}
