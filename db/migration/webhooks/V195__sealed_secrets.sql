-- The application seals secrets before it keeps them, and at its next start those that are there already.
comment on column webhooks.endpoint.secret is
    'sealed:, then base64 of nonce and ciphertext (AES-256-GCM under the key in keys/webhooks.key below TOUCHSTONE_HOME)';
