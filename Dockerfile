# The image of the service, from the jar that ./mvnw verify leaves in target/.
# Layers: what changes least comes first, so that a release pushes little more than the application itself.
FROM eclipse-temurin:25-jre AS layers
WORKDIR /build
COPY target/basket-api.jar .
RUN java -Djarmode=tools -jar basket-api.jar extract --layers --destination layers

FROM eclipse-temurin:25-jre
RUN groupadd --system basket && useradd --system --gid basket --no-create-home --shell /usr/sbin/nologin basket
WORKDIR /app
COPY --from=layers /build/layers/dependencies/ ./
COPY --from=layers /build/layers/snapshot-dependencies/ ./
COPY --from=layers /build/layers/application/ ./
RUN install -d -o basket -g basket logs
USER basket

ENV PORT=8080
# 8081 has the management endpoints and is not for the load balancer.
EXPOSE 8080 8081

# Bash opens the connection itself: the image needs no curl.
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/localhost/$PORT && printf 'GET /status HTTP/1.0\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]

ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "-jar", "basket-api.jar"]
