package org.touchstone.datasets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.touchstone.accounts.PersonId;

/**
 * Names of workers that hold within one snapshot: HMAC-SHA-256 (RFC 2104) of the snapshot's recipe and the worker under a key that
 * never leaves the installation. Without the key no name leads back to a worker, and none to the name in a snapshot of another recipe;
 * the same recipe gives the same names, so that freezing again gives the same bytes.
 */
final class Pseudonyms {

    private static final String HMAC = "HmacSHA256";
    private static final int BYTES = 8;

    private final Mac mac;
    private final byte[] recipe;
    private final Map<String, String> known = new HashMap<>();

    Pseudonyms(byte[] key, String recipe) {
        try {
            mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + HMAC, impossible);
        }
        this.recipe = recipe.getBytes(StandardCharsets.UTF_8);
    }

    /** The name of somebody who works here. */
    String of(PersonId worker) {
        return name("here:" + worker);
    }

    /** The name of somebody whose judgments came in a file, where they had another name. */
    String ofElsewhere(String name) {
        return name("elsewhere:" + name);
    }

    private String name(String worker) {
        return known.computeIfAbsent(worker, each -> {
            mac.update(recipe);
            mac.update((byte) 0);
            byte[] digest = mac.doFinal(each.getBytes(StandardCharsets.UTF_8));
            return "w" + HexFormat.of().formatHex(digest, 0, BYTES);
        });
    }
}
