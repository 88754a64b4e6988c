package org.touchstone.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Counts the bytes that a page in Chromium receives, with headers and as compressed; nothing for what its cache holds. */
final class Wire {

    private static final String FIRST_PAINT =
            "performance.getEntriesByName('first-contentful-paint').map(entry => entry.startTime)[0] ?? NaN";

    private final Page page;
    private final Map<String, String> addresses = new HashMap<>();
    private final Map<String, Double> bytes = new ConcurrentHashMap<>();

    /**
     * What the page received.
     *
     * @param bytes by address
     * @param firstPaint milliseconds from the beginning of the last navigation to the first text or picture on the screen
     */
    record Load(Map<String, Double> bytes, double firstPaint) {

        double total() {
            return bytes.values().stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    Wire(Page page) {
        this.page = page;
        var devices = page.context().newCDPSession(page);
        devices.on("Network.requestWillBeSent", this::sent);
        devices.on("Network.loadingFinished", this::finished);
        devices.send("Network.enable");
    }

    /** What came in while this was done and until the network was quiet. */
    Load during(Runnable action) {
        bytes.clear();
        action.run();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        // The screen may begin to fetch what follows only now.
        page.waitForTimeout(1_000);
        return new Load(new TreeMap<>(bytes), ((Number) page.evaluate(FIRST_PAINT)).doubleValue());
    }

    private void sent(JsonObject event) {
        var address = event.getAsJsonObject("request").get("url").getAsString();
        addresses.put(event.get("requestId").getAsString(), address);
        if (event.has("redirectResponse")) {
            count(address, event.getAsJsonObject("redirectResponse"));
        }
    }

    private void finished(JsonObject event) {
        count(addresses.getOrDefault(event.get("requestId").getAsString(), "?"), event);
    }

    private void count(String address, JsonObject event) {
        bytes.merge(address, event.get("encodedDataLength").getAsDouble(), Double::sum);
    }
}
