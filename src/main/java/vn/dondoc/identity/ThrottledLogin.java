package vn.dondoc.identity;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Compares name and password, wherever they come from: the login page and HTTP Basic share one throttle. */
class ThrottledLogin extends DaoAuthenticationProvider {

    private static final int NETWORK_BYTES = 8;

    private final LoginThrottle throttle;

    ThrottledLogin(UserDetailsService persons, PasswordEncoder passwords, LoginThrottle throttle) {
        super(persons);
        setPasswordEncoder(passwords);
        this.throttle = throttle;
    }

    /** @throws TooManyTriesException before the password is looked at: else a refusal would tell whether it was right */
    @Override
    public Authentication authenticate(Authentication login) {
        String address = address(login);
        Duration wait = throttle.untilNextTry(login.getName(), address);
        if (!wait.isZero()) {
            throw new TooManyTriesException(wait);
        }
        try {
            Authentication entered = super.authenticate(login);
            throttle.entered(entered.getName(), address);
            return entered;
        } catch (BadCredentialsException wrong) {
            throttle.wrong(login.getName(), address);
            throw wrong;
        }
    }

    /** Of an IPv6 address the network's half: whoever has one address there has all of them. */
    private static String address(Authentication login) {
        String given = login.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        try {
            InetAddress address = InetAddress.getByName(given);
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
                    : address.getHostAddress();
        } catch (UnknownHostException notAnAddress) {
            return given;
        }
    }
}
