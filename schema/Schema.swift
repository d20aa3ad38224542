/// The documents of this folder, as the build embeds them: what is documented is what runs.
public enum StoreSchema {
    /// The migrations of the public store, in order; the store's `user_version` counts those applied.
    public static var migrations: [String] {
        [PackageResources.store_0001_sql].map { String(decoding: $0, as: UTF8.self) }
    }
}

/// The reader's own state.
public enum StateSchema {
    /// The migrations of its file, in order; the file's `user_version` counts those applied.
    public static var migrations: [String] {
        [PackageResources.state_0001_sql].map { String(decoding: $0, as: UTF8.self) }
    }
}

/// JSON Schemas (draft 2020-12) of what the commands print with `--json`.
public enum OutputSchema: String, CaseIterable, Sendable {
    case article, list, part, search, log, why, diff, export, status, verify, link, replicas, digest
    case pullEvent = "pull-event"
    case syncEvent = "sync-event"
    case fold
    case mark, labels
    case root, compact, reindex, backup
    case config
    case sourceCheck = "source-check"
    /// Not printed: what a configuration file holds.
    case configFile = "config-file"
    /// Not printed: what a profile's file holds.
    case profile

    /// The schema, as JSON text in UTF-8.
    public var json: [UInt8] {
        switch self {
        case .article: PackageResources.article_schema_json
        case .list: PackageResources.list_schema_json
        case .part: PackageResources.part_schema_json
        case .search: PackageResources.search_schema_json
        case .log: PackageResources.log_schema_json
        case .why: PackageResources.why_schema_json
        case .diff: PackageResources.diff_schema_json
        case .export: PackageResources.export_schema_json
        case .status: PackageResources.status_schema_json
        case .verify: PackageResources.verify_schema_json
        case .link: PackageResources.link_schema_json
        case .replicas: PackageResources.replicas_schema_json
        case .digest: PackageResources.digest_schema_json
        case .syncEvent: PackageResources.sync_event_schema_json
        case .pullEvent: PackageResources.pull_event_schema_json
        case .mark: PackageResources.mark_schema_json
        case .labels: PackageResources.labels_schema_json
        case .root: PackageResources.root_schema_json
        case .compact: PackageResources.compact_schema_json
        case .reindex: PackageResources.reindex_schema_json
        case .backup: PackageResources.backup_schema_json
        case .fold: PackageResources.fold_schema_json
        case .config: PackageResources.config_schema_json
        case .sourceCheck: PackageResources.source_check_schema_json
        case .profile: PackageResources.profile_schema_json
        case .configFile: PackageResources.config_file_schema_json
        }
    }
}
