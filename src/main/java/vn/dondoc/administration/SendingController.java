package vn.dondoc.administration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.notification.ChannelStates;
import vn.dondoc.notification.DeliveryQueue;
import vn.dondoc.notification.PossibleDoubles;
import vn.dondoc.notification.RefusedAddressList;
import vn.dondoc.problem.Paging;
import vn.dondoc.problem.Problem;

/** The channels, the queue and what did not get through, as the administrator sees and restarts it. */
@RestController
@RequestMapping("/api/sending")
@Tag(name = "Quản trị kênh gửi", description = "Chỉ dành cho người quản trị hệ thống")
class SendingController {

    private final AdministratorGate gate;
    private final ChannelStates channels;
    private final DeliveryQueue queue;
    private final RefusedAddressList addresses;
    private final PossibleDoubles doubles;

    SendingController(
            AdministratorGate gate,
            ChannelStates channels,
            DeliveryQueue queue,
            RefusedAddressList addresses,
            PossibleDoubles doubles) {
        this.gate = gate;
        this.channels = channels;
        this.queue = queue;
        this.addresses = addresses;
        this.doubles = doubles;
    }

    record Overview(
            List<ChannelStates.State> channels,
            DeliveryQueue.Counts counts,
            List<RefusedAddressList.Line> refusedAddresses) {}

    record Retried(int retried) {}

    record Address(String address) {}

    @GetMapping
    @Operation(summary = "Các kênh gửi, hàng đợi và những địa chỉ đã ngừng gửi")
    Overview overview() {
        gate.require();
        return new Overview(channels.all(), queue.counts(), addresses.all());
    }

    @GetMapping("/failures")
    @Operation(summary = "Tin chưa gửi được, mới nhất trước; tổng số ở tiêu đề X-Total-Count")
    ResponseEntity<List<FailedDelivery>> failures(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        gate.require();
        List<FailedDelivery> rows =
                queue.troubled(page, size).stream().map(FailedDelivery::of).toList();
        return Paging.answer(rows, queue.countTroubled());
    }

    @GetMapping("/possible-doubles")
    @Operation(summary = "Tin có thể đến người nhận hai lần, mới nhất trước; tổng số ở tiêu đề X-Total-Count")
    ResponseEntity<List<PossibleDouble>> possibleDoubles(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        gate.require();
        List<PossibleDouble> rows =
                doubles.list(page, size).stream().map(PossibleDouble::of).toList();
        return Paging.answer(rows, doubles.count());
    }

    @PostMapping("/failures/{id}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Gửi lại một tin")
    void retry(@PathVariable long id) {
        gate.require();
        queue.retry(id);
    }

    @PostMapping("/failures/retry")
    @Operation(summary = "Gửi lại mọi tin chưa gửi được")
    Retried retryAll() {
        gate.require();
        return new Retried(queue.retryAll());
    }

    @PostMapping("/refused-addresses/give-back")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Gửi thư trở lại đến một địa chỉ đã ngừng gửi")
    void giveBack(@RequestBody Address body) {
        gate.require();
        if (body.address() == null || body.address().isBlank()) {
            throw Problem.refused("address", "Hãy cho biết địa chỉ.");
        }
        addresses.giveBack(body.address());
    }
}
