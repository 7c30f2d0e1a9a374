package vn.dondoc;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the whole system: engine, web apps, interfaces and our own pages. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class DonDocApplication {

    public static void main(String[] args) {
        SpringApplication.run(DonDocApplication.class, args);
    }
}
