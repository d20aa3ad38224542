import Foundation
import NewsTestSupport
import Testing

@testable import NewsSync

@Suite struct ConfigurationTests {
    private static func file(_ text: String) throws -> ConfigurationFile {
        try ConfigurationFile(path: "/etc/n/config.yaml", text: text)
    }

    @Test func `flags are stronger than the environment, that than the file, that than the default`() throws {
        let file = try Self.file("delay: 1s\njobs: 2\nlang: [ar, en]\n")
        let environment = ["NEWSSYNC_JOBS": "3", "NEWSSYNC_LANG": "es"]
        let configuration = try Configuration(flags: [.lang: "en"], environment: environment, file: file)
        #expect(configuration[.lang] == SettingInForce(value: .editions([.english]), source: .flag("--lang")))
        #expect(configuration[.jobs] == SettingInForce(value: .number(3), source: .environment("NEWSSYNC_JOBS")))
        let place = SettingSource.file("/etc/n/config.yaml", line: 1)
        #expect(configuration[.delay] == SettingInForce(value: .number(1000), source: place))
        #expect(configuration[.timeout] == SettingInForce(value: .number(60_000), source: .standard))
    }

    @Test func `what nothing sets is what the engine does by itself`() throws {
        let configuration = try Configuration()
        #expect(configuration.schedule == RevisitSchedule())
        let transport = configuration.transport
        let standard = TransportConfiguration(userAgent: "x")
        #expect(transport.connectionsPerHost == standard.connectionsPerHost && transport.spacing == nil)
        #expect(transport.maximumBytes == standard.maximumBytes && transport.retryPolicy == standard.retryPolicy)
        #expect(transport.maximumRedirects == standard.maximumRedirects && !transport.allowsFiles)
        #expect(transport.totalTimeout == standard.totalTimeout)
        #expect(transport.connectTimeout == standard.connectTimeout)
        #expect(try configuration.profile() == Profile.alMayadeen())
        let options = try configuration.pullOptions(.alMayadeen(), editions: [.arabic])
        #expect(options.jobs == PullOptions().jobs && options.schedule == RevisitSchedule() && options.origins == nil)
    }

    @Test func `every setting of a file reaches what it tunes`() throws {
        let file = try Self.file(
            """
            contact: mailto:desk@news.example
            jobs: 2
            delay: 1500
            origin: {ar: "http://127.0.0.1:8080/ar", en: "http://127.0.0.1:8080/en"}
            revisit:
              articles: {share: 8, shortest: 2h}
              front: 5m
              sections: 30m
              coverage: 1h30m
              authors: 2d
              sitemaps: {step: 6h, longest: 1w}
            limits: {answer_bytes: 1MiB, attempts: 1, redirects: 2, timeout: 30s, connect_timeout: 3s}
            """)
        let configuration = try Configuration(file: file)
        let schedule = configuration.schedule
        #expect([schedule.articleShare, schedule.articleShortest] == [8, 7_200_000])
        #expect([schedule.front, schedule.sections] == [300_000, 1_800_000])
        #expect([schedule.coverage, schedule.authors] == [5_400_000, 172_800_000])
        #expect([schedule.sitemapStep, schedule.sitemapLongest] == [21_600_000, 604_800_000])
        let transport = configuration.transport
        #expect(transport.userAgent.contains("(+mailto:desk@news.example)"))
        #expect(transport.connectionsPerHost == 2 && transport.spacing == 1500)
        #expect(transport.maximumBytes == 1 << 20 && transport.maximumRedirects == 2)
        #expect(transport.retryPolicy.attempts == 1)
        #expect(transport.totalTimeout == 30_000 && transport.connectTimeout == 3000)
        let options = try configuration.pullOptions(.alMayadeen(), editions: [.arabic, .english])
        #expect(options.jobs == 2 && options.schedule == schedule)
        #expect(options.origins?.isMirrored(.arabic) == true && options.origins?.isMirrored(.spanish) == false)
    }

    @Test func `the example says every setting, and without its marks it is a file of the defaults`() throws {
        let example = ConfigurationExample.text
        let commented = try Configuration(file: try Self.file(example))
        #expect(Setting.allCases.allSatisfy { commented[$0].source == .standard })
        let lines = example.split(separator: "\n").map {
            $0.hasPrefix("# ") && !$0.hasPrefix("#  ") ? $0 : $0.dropFirst()
        }
        let environment = ["HOME": "/home/reader"]
        let configuration = try Configuration(
            environment: environment, file: try Self.file(lines.joined(separator: "\n")))
        let standard = try Configuration(environment: environment)
        for setting in Setting.allCases {
            #expect(configuration[setting].source != .standard, "\(setting)")
            guard setting != .origin, setting != .delay else { continue }
            #expect(configuration[setting].value == standard[setting].value, "\(setting)")
        }
    }

    @Test func `reading a full file costs less than 3 ms`() throws {
        let text = ConfigurationExample.text.split(separator: "\n").filter {
            !$0.hasPrefix("# ") || $0.hasPrefix("#  ")
        }.map {
            $0.dropFirst()
        }
        .joined(separator: "\n")
        // The best of some runs: the machine has other things to do as well.
        let times = try (0..<20).map { _ in
            try ContinuousClock().measure { _ = try Configuration(file: try Self.file(text)) }
        }
        let best = try #require(times.min())
        #expect(best < .milliseconds(3), "\(best)")
    }

    @Test func `a path in a file is meant from the file's folder, a tilde is the home`() throws {
        let file = try Self.file("store: ../s/news.sqlite\nprofile: mine.yaml\n")
        let configuration = try Configuration(environment: ["HOME": "/home/reader"], file: file)
        #expect(configuration.storePath == "/etc/n/../s/news.sqlite")
        #expect(configuration.text(.profile) == "/etc/n/mine.yaml")
        let home = try Configuration(environment: ["HOME": "/home/reader"], file: try Self.file("store: ~/n.sqlite"))
        #expect(home.storePath == "/home/reader/n.sqlite")
        let flag = try Configuration(flags: [.store: "n.sqlite"], file: file)
        #expect(flag.storePath == "n.sqlite")
    }

    @Test func `an empty variable says nothing, and one that sets nothing is told`() throws {
        let environment = ["NEWSSYNC_JOBS": "", "NEWSSYNC_JOBZ": "4", "NEWSSYNC_CONFIG": "", "PATH": "/bin"]
        let configuration = try Configuration(environment: environment)
        #expect(configuration[.jobs].source == .standard)
        #expect(configuration.unknownVariables.map(\.name) == ["NEWSSYNC_JOBZ"])
        #expect(configuration.unknownVariables.first?.nearest == "NEWSSYNC_JOBS")
    }

    @Test func `a profile of one's own is read from its file`() throws {
        let folder = try TemporaryFolder()
        let yaml = Profile.alMayadeenYAML.replacing("name: almayadeen", with: "name: mine")
        let url = URL(fileURLWithPath: folder.file("mine.yaml"))
        try Data(yaml.utf8).write(to: url)
        let configuration = try Configuration(flags: [.profile: folder.file("mine.yaml")])
        #expect(try configuration.profile().name == "mine")
        try Data((yaml + "\nnonsense: 1\n").utf8).write(to: url)
        let error = #expect(throws: ConfigurationError.self) { try configuration.profile() }
        #expect(error?.description.contains("nonsense") == true && error?.description.contains("mine.yaml") == true)
    }
}
