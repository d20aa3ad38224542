import NewsSync

/// The settings as `newssync config --json` gives them (schema/config.schema.json).
enum ConfigurationJSON {
    static func whole(_ configuration: Configuration) -> JSONValue {
        [
            "file": configuration.file.map(JSONValue.string) ?? .null,
            "settings": .array(Setting.allCases.map { setting($0, configuration[$0]) }),
        ]
    }

    private static func setting(_ setting: Setting, _ inForce: SettingInForce) -> JSONValue {
        [
            "key": .string(setting.rawValue), "value": value(inForce.value), "unit": unit(setting.kind),
            "text": inForce.value.map { .string(setting.kind.text(of: $0)) } ?? .null,
            "source": .string(inForce.source.name), "place": inForce.source.place.map(JSONValue.string) ?? .null,
            "variable": .string(setting.environmentName), "flag": setting.flag.map(JSONValue.string) ?? .null,
        ]
    }

    private static func value(_ value: SettingValue?) -> JSONValue {
        switch value {
        case nil: .null
        case .text(let text): .string(text)
        case .number(let number): .number(Double(number))
        case .editions(let editions): .array(editions.map { .string($0.rawValue) })
        }
    }

    private static func unit(_ kind: SettingKind) -> JSONValue {
        switch kind {
        case .duration, .pause: "ms"
        case .bytes: "bytes"
        default: .null
        }
    }
}
