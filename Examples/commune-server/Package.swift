// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "commune-server",
  // Hummingbird asks for macOS 14.
  platforms: [.macOS(.v14)],
  products: [.executable(name: "commune-server", targets: ["CommuneServerCommand"])],
  dependencies: [
    .package(name: "HoaNhap", path: "../.."),
    .package(name: "sqlite-store", path: "../sqlite-store"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    .target(
      name: "CommuneServer",
      dependencies: [
        .product(name: "HoaNhap", package: "HoaNhap"), .product(name: "HoaNhapFiles", package: "HoaNhap"),
        .product(name: "SQLiteStore", package: "sqlite-store"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ],
      resources: [.embedInCode("openapi.json")]),
    .executableTarget(
      name: "CommuneServerCommand",
      dependencies: ["CommuneServer"]),
    .testTarget(
      name: "CommuneServerTests",
      dependencies: [
        "CommuneServer", .product(name: "HoaNhap", package: "HoaNhap"),
        .product(name: "SQLiteStore", package: "sqlite-store"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOConcurrencyHelpers", package: "swift-nio"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
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
