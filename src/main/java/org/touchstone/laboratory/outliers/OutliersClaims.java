package org.touchstone.laboratory.outliers;

import java.util.ArrayList;
import java.util.List;
import org.touchstone.laboratory.Drawing;
import org.touchstone.laboratory.Report.Claim;
import org.touchstone.laboratory.outliers.Detections.Place;
import org.touchstone.preference.Family;
import org.touchstone.preference.Layer;
import org.touchstone.support.Phrase;

/** Whether what the paper saw is seen here: for each family, over the mean of its layers. */
final class OutliersClaims {

    private static final String SMALLEST = Family.LEXICAL.key();

    private final Detections detections;
    private final List<String> families;
    private final List<Integer> exposed;

    OutliersClaims(Detections detections, List<String> families, List<Integer> exposed) {
        this.detections = detections;
        this.families = families;
        this.exposed = exposed.stream().filter(many -> many > 0).sorted().toList();
    }

    List<Claim> all() {
        var claims = new ArrayList<Claim>();
        for (var family : families) {
            claims.add(claim(
                    of("relative", family),
                    detections.places(family, Method.RELATIVE),
                    detections.places(family, Method.DISTANCE)));
            if (!exposed.isEmpty()) {
                claims.add(exposure(family));
            }
            if (exposed.size() > 1) {
                claims.add(moreExposure(family));
            }
        }
        families.stream().filter(family -> !family.equals(SMALLEST)).forEach(family -> {
            claims.add(larger(family));
            middle(family, claims);
        });
        return claims;
    }

    private Claim exposure(String family) {
        int few = exposed.getFirst();
        return claim(
                Phrase.of("laboratory.outliers.claim.exposure", OutliersReport.family(family), few),
                detections.places(family, Method.exposed(few)),
                detections.places(family, Method.RELATIVE));
    }

    private Claim moreExposure(String family) {
        int few = exposed.getFirst();
        int many = exposed.getLast();
        return claim(
                Phrase.of("laboratory.outliers.claim.more-exposure", OutliersReport.family(family), many, few),
                detections.places(family, Method.exposed(many)),
                detections.places(family, Method.exposed(few)));
    }

    private Claim larger(String family) {
        return claim(
                of("larger", family),
                detections.places(family, Method.RELATIVE),
                detections.places(SMALLEST, Method.RELATIVE));
    }

    /** Only where a family has more than its last layer to look at. */
    private void middle(String family, List<Claim> claims) {
        detections.middle(family).ifPresent(depth -> {
            var middle = new Place(family, depth, Method.RELATIVE);
            var last = new Place(family, Layer.Depth.LAST, Method.RELATIVE);
            claims.add(claim(of("middle", family), List.of(middle), List.of(last)));
        });
    }

    private Claim claim(Phrase shape, List<Place> better, List<Place> worse) {
        return better.isEmpty() || worse.isEmpty()
                ? Drawing.unknown(shape)
                : Drawing.area(shape, detections.above(better, worse));
    }

    private static Phrase of(String claim, String family) {
        return Phrase.of("laboratory.outliers.claim." + claim, OutliersReport.family(family));
    }
}
