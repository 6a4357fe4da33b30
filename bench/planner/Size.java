package planner;

/** How large a territory is; a width of 0 stands for the demonstration's communes. */
public enum Size {
  S(1, 39, 40, 150, 28),
  HAINAUT(1, 39, 43, 150, 0),
  M(4, 300, 40, 1_500, 62),
  L(20, 1_500, 52, 10_000, 140);

  final int vehicles;
  final int communes;
  final int weeks;
  final int requests;
  final int width;

  Size(int vehicles, int communes, int weeks, int requests, int width) {
    this.vehicles = vehicles;
    this.communes = communes;
    this.weeks = weeks;
    this.requests = requests;
    this.width = width;
  }
}
