package com.sevendigital.basket.benchmark;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Lines over one measure, as SVG. */
final class Plot {

    private static final Dimension SIZE = new Dimension(760, 420);
    private static final Color[] COLOURS = {
        new Color(0x1f5fa8),
        new Color(0xc2571a),
        new Color(0x2f8f4e),
        new Color(0x8a3f9e),
        new Color(0x6b6b6b),
        new Color(0xb08a00),
        new Color(0x0f8f9c)
    };

    private final String title;
    private final String across;
    private final String up;
    private final boolean logarithmic;
    private final Map<String, SortedMap<Double, Double>> lines = new LinkedHashMap<>();

    private Plot(String title, String across, String up, boolean logarithmic) {
        this.title = title;
        this.across = across;
        this.up = up;
        this.logarithmic = logarithmic;
    }

    /** Both axes begin with zero. */
    static Plot of(String title, String across, String up) {
        return new Plot(title, across, up, false);
    }

    /** Both axes show ratios, so that no value may be zero. */
    static Plot logarithmic(String title, String across, String up) {
        return new Plot(title, across, up, true);
    }

    /** One more point of the line of that name. */
    void add(String line, double x, double y) {
        lines.computeIfAbsent(line, _ -> new TreeMap<>()).put(x, y);
    }

    void write(Path file) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            var document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument("http://www.w3.org/2000/svg", "svg", null);
            var canvas = new SVGGraphics2D(document);
            canvas.setSVGCanvasSize(SIZE);
            chart().draw(canvas, new Rectangle2D.Double(0, 0, SIZE.width, SIZE.height));
            canvas.stream(out, true);
        } catch (ParserConfigurationException impossible) {
            throw new IOException(impossible);
        }
    }

    private JFreeChart chart() {
        var data = new XYSeriesCollection();
        lines.forEach((name, points) -> {
            var series = new XYSeries(name);
            points.forEach(series::add);
            data.addSeries(series);
        });
        var renderer = new XYLineAndShapeRenderer(true, true);
        for (var line = 0; line < lines.size(); line++) {
            renderer.setSeriesPaint(line, COLOURS[line % COLOURS.length]);
            renderer.setSeriesStroke(line, new BasicStroke(2));
        }
        var plot = new XYPlot(data, axis(across), axis(up), renderer);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setDomainGridlinePaint(Color.LIGHT_GRAY);
        plot.setRangeGridlinePaint(Color.LIGHT_GRAY);
        var chart = new JFreeChart(title, plot);
        chart.setBackgroundPaint(Color.WHITE);
        return chart;
    }

    private ValueAxis axis(String measure) {
        if (logarithmic) {
            var axis = new LogAxis(measure);
            axis.setBase(2);
            axis.setTickUnit(new NumberTickUnit(1));
            axis.setNumberFormatOverride(new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)));
            return axis;
        }
        var axis = new NumberAxis(measure);
        axis.setAutoRangeIncludesZero(true);
        return axis;
    }
}
