package org.touchstone.quality.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.touchstone.quality.ReviewReport;
import org.touchstone.quality.ReviewReport.Comment;
import org.touchstone.quality.ReviewReport.Item;
import org.touchstone.quality.Reviews;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Csv;

/** What the reviews of written test items came to: the page, the file and the API. */
@Controller
class ReviewPages {

    private static final MediaType CSV = new MediaType("text", "csv");
    private static final String HEADER = "comparison,behaviour,question,label,right,wrong,relevance,comments";

    private final Reviews reviews;
    private final Studies studies;

    ReviewPages(Reviews reviews, Studies studies) {
        this.reviews = reviews;
        this.studies = studies;
    }

    /** A figure of the paper beside ours. */
    record Published(String figure, String value) {

        static List<Published> all() {
            return List.of(
                    new Published("right", "95.7%"),
                    new Published("kappa", "0.875"),
                    new Published("model", "93%, 4.13"),
                    new Published("people", "97%, 4.39"));
        }

        public String key() {
            return "quality.review.published." + figure;
        }
    }

    @GetMapping("/studies/{id}/review")
    String show(@PathVariable StudyId id, Model model) {
        model.addAttribute("study", studies.find(id))
                .addAttribute("report", reviews.of(id))
                .addAttribute("published", Published.all());
        return "quality/review";
    }

    @Operation(summary = "Says what reviewers found of the items of a study.")
    @GetMapping("/api/v1/studies/{id}/review")
    @ResponseBody
    ReviewReport report(@PathVariable StudyId id) {
        return reviews.of(studies.find(id).id());
    }

    /** One line for each item. */
    @GetMapping("/studies/{id}/review.csv")
    ResponseEntity<String> file(@PathVariable StudyId id) {
        var lines = new ArrayList<>(List.of(HEADER));
        reviews.forEach(studies.find(id).id(), item -> lines.add(line(item)));
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"review.csv\"")
                .body(String.join("\n", lines) + "\n");
    }

    private static String line(Item item) {
        return Csv.row(
                item.comparison(),
                item.behaviour(),
                item.question(),
                item.label(),
                item.right(),
                item.wrong(),
                item.relevance().value(),
                item.comments().stream().map(Comment::text).collect(Collectors.joining(" | ")));
    }
}
