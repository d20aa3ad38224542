/// The documents of this folder, as the build embeds them: what is documented is what runs.
public enum StoreSchema {
    /// The migrations of the public store, in order; the store's `user_version` counts those applied.
    public static var migrations: [String] {
        [PackageResources.store_0001_sql].map { String(decoding: $0, as: UTF8.self) }
    }
}
