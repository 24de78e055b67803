// swift-tools-version: 6.1
import PackageDescription

/// A module of the core: what it may import is what stands here, and nothing else.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies)
}

/// The tests of one module, which may look at what lies below it too and state properties.
func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies + ["HoaNhapPropertyTesting"])
}

let package = Package(
  name: "HoaNhap",
  platforms: [.macOS(.v13), .iOS(.v16)],
  products: [
    .library(name: "HoaNhap", targets: ["HoaNhap"]),
    .library(name: "HoaNhapValues", targets: ["HoaNhapValues"]),
    .library(name: "HoaNhapPolicy", targets: ["HoaNhapPolicy"]),
    .library(name: "HoaNhapEligibility", targets: ["HoaNhapEligibility"]),
    .library(name: "HoaNhapLoans", targets: ["HoaNhapLoans"]),
    .library(name: "HoaNhapPlan", targets: ["HoaNhapPlan"]),
    .library(name: "HoaNhapModels", targets: ["HoaNhapModels"]),
    .library(name: "HoaNhapCasework", targets: ["HoaNhapCasework"]),
    .library(name: "HoaNhapStorage", targets: ["HoaNhapStorage"]),
    .library(name: "HoaNhapFiles", targets: ["HoaNhapFiles"]),
    .library(name: "HoaNhapTesting", targets: ["HoaNhapTesting"]),
    .executable(name: "hoanhap", targets: ["HoaNhapCommand"]),
    .executable(name: "quick-start", targets: ["QuickStart"]),
  ],
  targets: [
    module("HoaNhapValues"),
    module("HoaNhapPolicy", ["HoaNhapValues"]),
    module("HoaNhapEligibility", ["HoaNhapPolicy", "HoaNhapValues"]),
    module("HoaNhapLoans", ["HoaNhapEligibility", "HoaNhapPolicy", "HoaNhapValues"]),
    module("HoaNhapPlan", ["HoaNhapPolicy", "HoaNhapValues"]),
    module(
      "HoaNhapModels",
      [
        "HoaNhapEligibility", "HoaNhapLoans", "HoaNhapPlan", "HoaNhapPolicy", "HoaNhapStorage",
        "HoaNhapValues",
      ]),
    module(
      "HoaNhapCasework",
      [
        "HoaNhapModels", "HoaNhapEligibility", "HoaNhapLoans", "HoaNhapPlan", "HoaNhapPolicy",
        "HoaNhapStorage", "HoaNhapValues",
      ]),
    module("HoaNhapStorage", ["HoaNhapValues"]),
    module("HoaNhapFiles", ["HoaNhapStorage", "HoaNhapValues"]),
    module(
      "HoaNhap",
      [
        "HoaNhapValues", "HoaNhapPolicy", "HoaNhapEligibility", "HoaNhapLoans", "HoaNhapPlan",
        "HoaNhapModels", "HoaNhapCasework", "HoaNhapStorage",
      ]),
    module("HoaNhapTesting", ["HoaNhapStorage", "HoaNhapValues"]),

    .executableTarget(
      name: "HoaNhapCommand",
      dependencies: ["HoaNhap", "HoaNhapFiles"],
      path: "Examples/hoanhap",
      exclude: ["Data", "Data-07"]),
    .executableTarget(
      name: "QuickStart",
      dependencies: ["HoaNhap"],
      path: "Examples/quick-start"),

    // The program that the crash tests of the file store start and kill; no product.
    .executableTarget(
      name: "HoaNhapStoreWriter",
      dependencies: ["HoaNhapFiles", "HoaNhapStorage", "HoaNhapValues"],
      path: "Tests/HoaNhapStoreWriter"),

    // Properties tried on cases by chance, and made simpler where one fails; for the tests alone, no product.
    .target(
      name: "HoaNhapPropertyTesting", dependencies: ["HoaNhapValues"], path: "Tests/HoaNhapPropertyTesting"),
    tests("HoaNhapPropertyTestingTests", ["HoaNhapValues"]),

    tests("HoaNhapValuesTests", ["HoaNhapValues"]),
    tests("HoaNhapPolicyTests", ["HoaNhapPolicy", "HoaNhapValues"]),
    tests(
      "HoaNhapEligibilityTests", ["HoaNhapEligibility", "HoaNhapPolicy", "HoaNhapValues"]),
    tests(
      "HoaNhapLoansTests",
      ["HoaNhapLoans", "HoaNhapEligibility", "HoaNhapPolicy", "HoaNhapValues"]),
    tests("HoaNhapPlanTests", ["HoaNhapPlan", "HoaNhapPolicy", "HoaNhapValues"]),
    tests(
      "HoaNhapModelsTests",
      [
        "HoaNhapModels", "HoaNhapEligibility", "HoaNhapLoans", "HoaNhapPlan", "HoaNhapPolicy",
        "HoaNhapValues",
      ]),
    tests("HoaNhapCaseworkTests", ["HoaNhapCasework", "HoaNhap", "HoaNhapFiles"]),
    tests("HoaNhapStorageTests", ["HoaNhapStorage", "HoaNhapTesting", "HoaNhapValues"]),
    tests(
      "HoaNhapFilesTests",
      ["HoaNhapFiles", "HoaNhapStorage", "HoaNhapStoreWriter", "HoaNhapTesting", "HoaNhapValues"]),
    tests("HoaNhapCommandTests", ["HoaNhapCommand", "HoaNhap"]),
    tests("ClientTests", ["HoaNhap"]),
    // The Swift of Documentation/Handbook and of the modules' pages, line for line.
    tests("HandbookTests", ["HoaNhap", "HoaNhapTesting"]),
  ]
)

// One loop at the end, so that no target is forgotten. Strict flags are CI's, never an embedder's.
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
