// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "encrypted-store",
  platforms: [.macOS(.v13), .iOS(.v16)],
  products: [.library(name: "EncryptedStore", targets: ["EncryptedStore"])],
  dependencies: [
    .package(name: "HoaNhap", path: "../.."),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    .target(
      name: "EncryptedStore",
      dependencies: [
        .product(name: "HoaNhapStorage", package: "HoaNhap"),
        .product(name: "HoaNhapValues", package: "HoaNhap"),
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .testTarget(
      name: "EncryptedStoreTests",
      dependencies: [
        "EncryptedStore", .product(name: "HoaNhap", package: "HoaNhap"),
        .product(name: "HoaNhapStorage", package: "HoaNhap"),
        .product(name: "HoaNhapValues", package: "HoaNhap"),
        .product(name: "HoaNhapFiles", package: "HoaNhap"),
        .product(name: "HoaNhapTesting", package: "HoaNhap"),
        .product(name: "Crypto", package: "swift-crypto"),
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
