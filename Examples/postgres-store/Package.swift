// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "postgres-store",
  platforms: [.macOS(.v14)],
  products: [.library(name: "PostgresStore", targets: ["PostgresStore"])],
  dependencies: [.package(name: "HoaNhap", path: "../..")],
  targets: [
    .systemLibrary(
      name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"]), .brew(["libpq"])]),
    .target(
      name: "PostgresStore",
      dependencies: [
        "CPostgres", .product(name: "HoaNhapStorage", package: "HoaNhap"),
        .product(name: "HoaNhapValues", package: "HoaNhap"),
      ]),
    .testTarget(
      name: "PostgresStoreTests",
      dependencies: [
        "PostgresStore", .product(name: "HoaNhap", package: "HoaNhap"),
        .product(name: "HoaNhapStorage", package: "HoaNhap"),
        .product(name: "HoaNhapValues", package: "HoaNhap"),
        .product(name: "HoaNhapTesting", package: "HoaNhap"),
      ]),
  ]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"), .enableUpcomingFeature("MemberImportVisibility"),
  ]
  // CI's alone. It cannot be a flag of the build: that would reach the packages of others too.
  if Context.environment["HOANHAP_STRICT"] != nil {
    target.swiftSettings?.append(.unsafeFlags(["-warnings-as-errors"]))
  }
}
