package vn.dondoc.dossier;

import io.swagger.v3.oas.annotations.media.Schema;

/** Who works with the handler of an agency. */
record DeputyLine(String agencyName, @Schema(description = "Người phối hợp xử lý") String personName) {}
