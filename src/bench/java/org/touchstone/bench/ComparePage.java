package org.touchstone.bench;

import com.microsoft.playwright.Locator.CheckOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.touchstone.browser.Chromium;

/**
 * What the compare screen takes to load in Chromium: kilobytes (of 1,000) on the wire with headers, compressed as they are, for a browser that
 * has nothing yet (cold), for one that opens the screen again (warm), and from one answer to the next comparison; and when the first text is
 * painted. Figures are medians over several visits.
 */
final class ComparePage implements Bench.Measurement {

    private static final int VISITS = 7;

    @Override
    public void run(Path data, Bench.Figures figures) throws Exception {
        try (var stage = Stage.open(Path.of("target/compare-page"));
                var browser = Chromium.start()) {
            var filling = new Filling(stage);
            var study = filling.imported("Everyday helpfulness", 1);
            var visits = new ArrayList<Visit>();
            for (int i = 0; i <= VISITS; i++) {
                var session = filling.session(i, study);
                visits.add(visit(page(stage, browser, session), "/work/" + study));
            }
            // The first visit warms the application up.
            report(visits.subList(1, visits.size()), figures);
        }
    }

    private record Visit(Wire.Load cold, Wire.Load warm, Wire.Load next) {}

    private static Page page(Stage stage, Chromium browser, String session) {
        var page = browser.page(stage.address().getPort());
        var cookie = new Cookie("touchstone", session).setDomain("localhost").setPath("/");
        page.context().addCookies(List.of(cookie));
        return page;
    }

    private static Visit visit(Page page, String path) {
        try {
            var wire = new Wire(page);
            var cold = wire.during(() -> page.navigate(path));
            var warm = wire.during(() -> page.navigate(path));
            page.locator("input[name=answer]").first().check(new CheckOptions().setForce(true));
            var lease = page.locator("main").getAttribute("data-lease");
            var next = wire.during(() -> {
                page.locator("#send").click();
                page.waitForSelector("main[data-lease]:not([data-lease='%s'])".formatted(lease));
            });
            return new Visit(cold, warm, next);
        } finally {
            page.context().close();
        }
    }

    private static void report(List<Visit> visits, Bench.Figures figures) {
        figures.figure("visits", visits.size(), "count");
        figures.figure("cold_kb", median(visits, visit -> visit.cold().total() / 1_000), "kB");
        figures.figure("warm_kb", median(visits, visit -> visit.warm().total() / 1_000), "kB");
        figures.figure("next_kb", median(visits, visit -> visit.next().total() / 1_000), "kB");
        figures.figure("fcp_ms", median(visits, visit -> visit.cold().firstPaint()), "ms");
        figures.figure("warm_fcp_ms", median(visits, visit -> visit.warm().firstPaint()), "ms");
        print("cold", visits.getLast().cold());
        print("warm", visits.getLast().warm());
        print("next", visits.getLast().next());
    }

    private static void print(String name, Wire.Load load) {
        load.bytes().entrySet().stream()
                .sorted((one, other) -> Double.compare(other.getValue(), one.getValue()))
                .map(entry -> String.format(Locale.ROOT, "%s %8.0f B %s", name, entry.getValue(), entry.getKey()))
                .forEach(Bench::print);
    }

    private static double median(List<Visit> visits, ToDoubleFunction<Visit> figure) {
        var sorted = visits.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
