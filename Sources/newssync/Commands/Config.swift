import ArgumentParser
import NewsSync

struct Config: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Says which settings are in force, and where each comes from.",
        discussion: """
            Options are stronger than environment variables (NEWSSYNC_JOBS, NEWSSYNC_REVISIT_FRONT), these than the file at
            --config, $NEWSSYNC_CONFIG or ~/.config/newssync/config.yaml, and this than the defaults.

            EXAMPLES
              newssync config
              newssync config --example > ~/.config/newssync/config.yaml
            """)

    @OptionGroup var common: StoreOptions
    @OptionGroup var wanted: EditionOptions
    @OptionGroup var fetching: FetchOptions
    @Flag(help: "Print a file to begin from, with every setting, its meaning and its default.") var example = false

    func run() throws {
        if example { return Output.line(String(ConfigurationExample.text.dropLast())) }
        let configuration = try common.configuration().with(fetching.flags(wanted))
        // What only shows in use is found here as well.
        let profile = try configuration.profile()
        _ = try configuration.pullOptions(profile, editions: try configuration.editions(of: profile))
        if common.json { return Output.json(ConfigurationJSON.whole(configuration)) }
        Output.line("file  \(configuration.file.map { Shown.field($0) } ?? "none")")
        let width = Setting.allCases.map(\.rawValue.count).max() ?? 0
        for setting in Setting.allCases {
            let name = setting.rawValue.padding(toLength: width, withPad: " ", startingAt: 0)
            Output.line("\(name)  \(line(configuration[setting], of: setting))")
        }
        for variable in configuration.unknownVariables {
            let meant = variable.nearest.map { "; did you mean \($0)?" } ?? ""
            Output.error("note: \(TerminalText.safe(variable.name)) is no setting\(meant)")
        }
    }

    /// The value, and where it comes from.
    private func line(_ inForce: SettingInForce, of setting: Setting) -> String {
        let value = inForce.value.map { Shown.field(setting.kind.text(of: $0)) } ?? "(\(setting.unset))"
        let place = inForce.source.place.map { " \(Shown.field($0))" } ?? ""
        return "\(value)  [\(inForce.source.name)\(place)]"
    }
}
