/* Deliberately empty: this module only links libcurl. Its header stays inside the C target CCurl, because
   curl_easy_setopt is variadic and Swift cannot call it. */
