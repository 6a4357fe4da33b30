package org.escale.planning.season.search;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A few contents to choose from, for one slot or for two that follow each other. Mutable, to be
 * used again.
 */
final class Choices {
  private int[] contents = new int[8];
  private int[] nextContents = new int[8];
  private double[] points = new double[8];
  private int size;
  private double best;

  /** The contents drawn last. */
  int content;

  int nextContent;

  void clear() {
    size = 0;
    best = DayOptions.NEVER;
  }

  void add(int content, int nextContent, double worth) {
    if (worth == DayOptions.NEVER) {
      return;
    }
    if (size == points.length) {
      contents = Arrays.copyOf(contents, 2 * size);
      nextContents = Arrays.copyOf(nextContents, 2 * size);
      points = Arrays.copyOf(points, 2 * size);
    }
    contents[size] = content;
    nextContents[size] = nextContent;
    points[size++] = worth;
    best = Math.max(best, worth);
  }

  /**
   * The worth of drawing among these: that of the best, and a little more for each that comes near.
   */
  double worth(double temperature) {
    return size < 2 ? best : best + temperature * Boltzmann.log(weightSum(temperature));
  }

  private double weightSum(double temperature) {
    double sum = 0;
    double perPoint = 1 / temperature;
    for (int i = 0; i < size; i++) {
      sum += Boltzmann.weight((best - points[i]) * perPoint);
    }
    return sum;
  }

  /** Draws one, each with the probability that its worth gives it. */
  Choices draw(double temperature, SplittableRandom dice) {
    int chosen = 0;
    if (size > 1) {
      double perPoint = 1 / temperature;
      double point = dice.nextDouble() * weightSum(temperature);
      while (chosen < size - 1) {
        point -= Boltzmann.weight((best - points[chosen]) * perPoint);
        if (point < 0) {
          break;
        }
        chosen++;
      }
    }
    content = contents[chosen];
    nextContent = nextContents[chosen];
    return this;
  }
}
