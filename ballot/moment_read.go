package ballot

import (
	"example.org/proceedings/internal/date"
	"example.org/proceedings/internal/post"
)

// moment returns day k of a mention in the text of s as a Moment, with the time that stands beside it where that is in UTC.
func (a *announcement) moment(s post.Span, m date.Mention, k int) Moment {
	text := a.src[s.Start:s.End]
	d := m.Dates[k]
	if d.Year == 0 {
		d = a.complete(d, text[m.End:])
	}
	if d.Year == 0 || !d.Valid() {
		return Moment{}
	}
	out := Moment{Date: d}
	clock := clockOf(text[m.End:])
	if !clock.Timed {
		clock = clockOf(text[:m.Start])
	}
	if clock.Timed {
		out.Hour, out.Minute, out.Timed = clock.Hour, clock.Minute, true
	}
	return out
}

// complete gives a day its year: the one of two figures behind it ("23 Mar ’10", "12 May 09"), or the one that brings it
// nearest to the day on which the post was published.
func (a *announcement) complete(d Date, rest string) Date {
	i := skipSpace(rest, 0)
	for _, q := range []string{"’", "‘", "'"} {
		if len(rest) > i+len(q) && rest[i:i+len(q)] == q {
			i += len(q)
			break
		}
	}
	if j, n := number(rest, i); i > 0 && j == i+2 && ends(rest, j) && (j == len(rest) || rest[j] != ':') {
		d.Year = 2000 + n
		return d
	}
	if a.ref.IsZero() {
		return d
	}
	best := Date{}
	for y := a.ref.Year - 1; y <= a.ref.Year+1; y++ {
		c := Date{Year: y, Month: d.Month, Day: d.Day}
		if c.Valid() && (best.IsZero() || distance(c, a.ref) < distance(best, a.ref)) {
			best = c
		}
	}
	return best
}

// distance returns the number of hours between two days.
func distance(a, b Date) float64 {
	h := a.Time().Sub(b.Time()).Hours()
	return max(h, -h)
}

// clockOf returns the time of day that a text states in UTC, as a Moment without a day.
func clockOf(text string) Moment {
	clock, zone := date.FindTime(text)
	if zone != "UTC" && zone != "Etc/GMT" {
		return Moment{}
	}
	return Moment{Hour: int(clock[0]-'0')*10 + int(clock[1]-'0'), Minute: int(clock[3]-'0')*10 + int(clock[4]-'0'), Timed: true}
}
