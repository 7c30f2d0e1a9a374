package vn.dondoc.directive;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * By way of whose office somebody above receives a report: a setting, because offices change.
 *
 * @param reportChannels the office by words that name whom it serves, e.g. "Tỉnh ủy"
 */
@ConfigurationProperties("dondoc")
public record ReportChannels(Map<String, String> reportChannels) {

    /** "Bí thư Tỉnh ủy (qua Văn phòng Tỉnh ủy)"; the receiver alone where no office is known, null where there is none. */
    public String recipient(String reportTo) {
        if (reportTo == null || reportChannels == null) {
            return reportTo;
        }
        return reportChannels.entrySet().stream()
                .filter(channel -> reportTo.contains(channel.getKey()) && !reportTo.contains(channel.getValue()))
                .findFirst()
                .map(channel -> reportTo + " (qua " + channel.getValue() + ")")
                .orElse(reportTo);
    }
}
