# The image of the service, from the jar that ./mvnw package leaves in target/:
#
#   docker build --build-arg VERSION=57 --build-arg COMMIT="$(git rev-parse HEAD)" -t basket-api .
#   docker run --read-only --tmpfs /tmp --tmpfs /var/log/basket:uid=10001 -e … -p 8080:8080 basket-api
#
# Layers: what changes least comes first, so that a release pushes little more than the application and its AOT cache.
FROM eclipse-temurin:25-jre AS prepared
WORKDIR /basket
COPY target/basket-api.jar ./
COPY bin/ bin/
# The cache is of the JVM that trains it: both stages are of the same image.
RUN bin/prepare && test -f app/basket-api.aot

FROM eclipse-temurin:25-jre
RUN groupadd --system --gid 10001 basket \
    && useradd --system --uid 10001 --gid basket --no-create-home --shell /usr/sbin/nologin basket \
    && mkdir -p /var/log/basket && chown basket:basket /var/log/basket
WORKDIR /basket
COPY --from=prepared /basket/app/lib/ app/lib/
COPY bin/ bin/
COPY --from=prepared /basket/app/basket-api.jar app/
COPY --from=prepared /basket/app/basket-api.aot app/
# A number, so that whoever runs it can see that it is not root.
USER 10001:10001

# Nothing else is written to than these two; either may be a tmpfs, and the rest read-only.
VOLUME ["/tmp", "/var/log/basket"]
ENV LOGGING_FILE_PATH=/var/log/basket \
    PORT=8080
# 8081 has the management endpoints and is not for the load balancer.
EXPOSE 8080 8081

# Bash opens the connection itself: the image needs no curl.
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/localhost/$PORT && printf 'GET /status HTTP/1.0\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]

# It becomes the JVM, so that SIGTERM reaches the service. It needs no more than 90 s to stop: docker stop -t 90.
ENTRYPOINT ["bin/start"]

ARG VERSION=unknown
ARG COMMIT=unknown
LABEL org.opencontainers.image.title="Basket API" \
      org.opencontainers.image.description="Keeps the baskets of the 7digital web store and buys them once." \
      org.opencontainers.image.vendor="7digital" \
      org.opencontainers.image.version="$VERSION" \
      org.opencontainers.image.revision="$COMMIT"
