/* Deliberately empty: this target only links ICU. Its headers must stay hidden from Swift; see CICU. */
