package org.touchstone.labeling.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.touchstone.browser.Chromium;
import org.touchstone.studies.StudyId;

/** A worker's page, and what a worker does with it. */
record AtWork(Page page) {

    static final String EMAIL = "ada@example.org";

    /** Signs in and waits until the script is ready. */
    static AtWork with(Page page, StudyId study) {
        var work = withoutScript(page, study);
        page.locator("html[data-ready=true]").waitFor();
        return work;
    }

    static AtWork withoutScript(Page page, StudyId study) {
        Chromium.signIn(page, EMAIL, CompareScreenTests.PASSWORD);
        page.navigate("/work/" + study);
        assertThat(page.locator("main.compare")).isVisible();
        return new AtWork(page);
    }

    AtWork press(String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    AtWork type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Chooses a button by hand; the radio itself lies under its face. */
    AtWork choose(String name, String value) {
        button(name, value).check(new Locator.CheckOptions().setForce(true));
        return this;
    }

    AtWork tap(String name, String value) {
        button(name, value).locator("xpath=..").tap();
        return this;
    }

    Locator button(String name, String value) {
        return page.locator("#judge input[name='%s'][value='%s']".formatted(name, value));
    }

    AtWork submit() {
        page.locator("#send").click();
        return this;
    }

    /** Waits until an act has led from the comparison on the screen to another page, and gives what was echoed there. */
    String leaving(Runnable act) {
        var lease = page.locator("main").getAttribute("data-lease");
        act.run();
        page.locator("main:not([data-lease='" + lease + "'])").waitFor();
        return page.locator(".echo, .flash").first().textContent();
    }

    String after(String... keys) {
        return leaving(() -> press(keys));
    }

    Locator trouble() {
        return page.locator(".trouble");
    }

    Locator focused() {
        return page.locator(":focus");
    }
}
