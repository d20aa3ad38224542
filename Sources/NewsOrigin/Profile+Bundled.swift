extension Profile {
    /// The profile of Al Mayadeen, as the file in the build says.
    ///
    /// - Throws: `ProfileError` where the file in the build is wrong; the tests see to it that it is not.
    public static func alMayadeen() throws(ProfileError) -> Profile {
        try parse(yaml: alMayadeenYAML)
    }

    /// The text of the file, to be shown and to begin one's own from.
    public static var alMayadeenYAML: String { String(decoding: PackageResources.almayadeen_yaml, as: UTF8.self) }
}
