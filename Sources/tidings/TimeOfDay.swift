import Glibc
import TidingsModel

/// The time of day, read here and nowhere else, so that everything else can be told another.
func timeOfDay() -> Timestamp { Timestamp(seconds: Int64(time(nil))) }
