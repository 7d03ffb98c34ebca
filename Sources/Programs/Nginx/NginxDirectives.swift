// Directives of nginx that the lab does not read: those that only tune, and those that would be seen.
//
// Real: nginx 1.27 as its official image builds it, https://nginx.org/en/docs/dirindex.html.

enum NginxDirectives {
  /// Sizes, times, buffers and the like: nothing that a request in the lab could show.
  static func changesNothing(_ name: String) -> Bool { tuning.contains(name) }

  /// Known to nginx, and of effect there; the lab says that it has none here.
  static func isReal(_ name: String) -> Bool { others.contains(name) }

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  private static let tuning = words(
    """
    accept_mutex accept_mutex_delay aio aio_write auth_delay chunked_transfer_encoding
    client_body_buffer_size client_body_in_file_only client_body_in_single_buffer
    client_body_temp_path client_body_timeout client_header_buffer_size client_header_timeout
    connection_pool_size debug_connection debug_points directio directio_alignment
    disable_symlinks env etag fastcgi_buffer_size fastcgi_buffering fastcgi_buffers
    fastcgi_busy_buffers_size fastcgi_connect_timeout fastcgi_read_timeout fastcgi_send_timeout
    fastcgi_temp_path gzip_buffers gzip_comp_level gzip_disable gzip_http_version gzip_proxied
    gzip_static gzip_window hash http2_chunk_size http2_max_concurrent_streams if_modified_since
    ignore_invalid_headers keepalive keepalive_disable keepalive_min_timeout keepalive_requests
    keepalive_time large_client_header_buffers least_conn limit_rate limit_rate_after
    lingering_close lingering_time lingering_timeout log_not_found log_subrequest
    map_hash_bucket_size map_hash_max_size max_ranges merge_slashes min_delete_depth msie_padding
    msie_refresh open_file_cache open_file_cache_errors open_file_cache_min_uses
    open_file_cache_valid open_log_file_cache output_buffers pcre_jit port_in_redirect
    postpone_output proxy_buffer_size proxy_buffers proxy_busy_buffers_size
    proxy_headers_hash_bucket_size proxy_headers_hash_max_size proxy_ignore_client_abort
    proxy_max_temp_file_size proxy_request_buffering proxy_send_timeout proxy_socket_keepalive
    proxy_temp_file_write_size proxy_temp_path random read_ahead recursive_error_pages
    request_pool_size reset_timedout_connection resolver_timeout scgi_temp_path send_lowat
    send_timeout sendfile_max_chunk server_name_in_redirect server_names_hash_bucket_size
    server_names_hash_max_size ssl_buffer_size ssl_ciphers ssl_dhparam ssl_ecdh_curve
    ssl_prefer_server_ciphers ssl_session_cache ssl_session_tickets ssl_session_timeout
    ssl_stapling ssl_stapling_verify subrequest_output_buffer_size thread_pool timer_resolution
    types_hash_bucket_size underscores_in_headers use uwsgi_temp_path variables_hash_bucket_size
    variables_hash_max_size worker_aio_requests worker_cpu_affinity worker_priority
    worker_rlimit_core worker_rlimit_nofile worker_shutdown_timeout working_directory zone
    """)

  private static let others = words(
    """
    absolute_redirect add_after_body add_before_body add_trailer addition_types ancient_browser
    auth_request auth_request_set autoindex_exact_size autoindex_format autoindex_localtime break
    charset_map charset_types create_full_put_path dav_access dav_methods empty_gif error_log
    fastcgi_cache fastcgi_cache_bypass fastcgi_cache_key fastcgi_cache_path fastcgi_cache_valid
    fastcgi_catch_stderr fastcgi_hide_header fastcgi_ignore_headers fastcgi_index
    fastcgi_intercept_errors fastcgi_keep_conn fastcgi_next_upstream fastcgi_no_cache
    fastcgi_param fastcgi_pass_header fastcgi_split_path_info flv geo geoip_city geoip_country
    grpc_pass grpc_set_header gunzip http2 http3 ip_hash limit_conn limit_conn_log_level
    limit_conn_status limit_conn_zone limit_except limit_req_log_level limit_req_status
    limit_req_zone lock_file mail memcached_pass mirror mirror_request_body modern_browser mp4
    override_charset perl perl_set proxy_bind proxy_cache proxy_cache_background_update
    proxy_cache_bypass proxy_cache_key proxy_cache_lock proxy_cache_methods proxy_cache_min_uses
    proxy_cache_path proxy_cache_purge proxy_cache_revalidate proxy_cache_use_stale
    proxy_cache_valid proxy_cookie_domain proxy_cookie_flags proxy_cookie_path proxy_hide_header
    proxy_ignore_headers proxy_intercept_errors proxy_limit_rate proxy_method
    proxy_next_upstream proxy_next_upstream_timeout proxy_next_upstream_tries proxy_no_cache
    proxy_pass_header proxy_pass_request_body proxy_pass_request_headers proxy_protocol
    proxy_set_body proxy_ssl_certificate proxy_ssl_certificate_key proxy_ssl_name
    proxy_ssl_protocols proxy_ssl_server_name proxy_ssl_session_reuse
    proxy_ssl_trusted_certificate proxy_ssl_verify proxy_store real_ip_header real_ip_recursive
    referer_hash_max_size rewrite_log satisfy scgi_pass secure_link secure_link_md5
    set_real_ip_from slice source_charset split_clients ssi ssl ssl_client_certificate ssl_crl
    ssl_early_data ssl_engine ssl_password_file ssl_preread ssl_reject_handshake
    ssl_trusted_certificate ssl_verify_client ssl_verify_depth stream sub_filter
    sub_filter_last_modified sub_filter_once sub_filter_types userid uwsgi_param uwsgi_pass
    uninitialized_variable_warn valid_referers xml_entities xslt_stylesheet
    """)
}
