package org.touchstone.support.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/**
 * Puts the version into addresses of files. An address without a file's ending is left alone: the framework would look for a file of that name
 * through all of the class path, anew for each link of each page.
 */
@Configuration(proxyBeanMethods = false)
class FileAddresses {

    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> fileAddressFilter() {
        var registration = new FilterRegistrationBean<ResourceUrlEncodingFilter>(new FilesOnly());
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return registration;
    }

    private static final class FilesOnly extends ResourceUrlEncodingFilter {

        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            super.doFilter(request, response, (inner, versioned) -> chain.doFilter(inner, sorted(response, versioned)));
        }

        private static ServletResponse sorted(ServletResponse plain, ServletResponse versioned) {
            return new HttpServletResponseWrapper((HttpServletResponse) versioned) {
                @Override
                public String encodeURL(String url) {
                    return url.lastIndexOf('.') > url.lastIndexOf('/')
                            ? super.encodeURL(url)
                            : ((HttpServletResponse) plain).encodeURL(url);
                }
            };
        }
    }
}
