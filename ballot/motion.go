package ballot

import (
	"strings"

	"example.org/proceedings/internal/post"
)

// The lines that mark where the motion begins and ends.
//
//	marker = { mark } ( "motion" | "motions" | "ballot" ) ( "begin" | "begins" | "start" | "starts" | "end" | "ends" ) { mark } .
//
// where a mark is anything but a letter or a digit: "## Motion begins", "–Motion Ends–", "- *## MOTION BEGINS*". The motion
// goes from the first line that begins it to the first that ends it.

// motionBegins and motionEnds are the words of a marker, in small letters.
var (
	motionSubjects = []string{"motion", "motions", "ballot"}
	motionBegins   = []string{"begins", "begin", "starts", "start"}
	motionEnds     = []string{"ends", "end"}
)

// longestMarker bounds the bytes of a line that marks a motion.
const longestMarker = 60

// findMotion reads the markers and what stands between them, and marks the units of the motion.
func (a *announcement) findMotion() (Motion, motionLayout) {
	var m Motion
	var l motionLayout
	from, to := -1, -1
	for i := range a.units {
		u := &a.units[i]
		s := trimEnd(a.src[u.Start:u.End])
		if len(s) > longestMarker {
			continue
		}
		begins, ends := motionMarker(s)
		u.marker = begins || ends
		if begins && from < 0 && to < 0 {
			from, m.Begin, l.begin = i, int(u.line), post.Span{Start: u.Start, End: u.Start + len(s)}
		} else if ends && to < 0 {
			to, m.End, l.end = i, int(u.line), post.Span{Start: u.Start, End: u.Start + len(s)}
		}
	}
	if from < 0 || to < 0 {
		return m, l
	}
	l.text = post.Span{Start: a.units[from].End, End: a.units[to].Start}
	m.Text = trimBlankLines(a.src[l.text.Start:l.text.End])
	for i := from + 1; i < to; i++ {
		a.units[i].motion = true
	}
	return m, l
}

// motionMarker reports whether a line marks the beginning or the end of a motion.
func motionMarker(s string) (begins, ends bool) {
	var words [2]string
	n := 0
	for i := 0; i < len(s); {
		if !alnum[s[i]] {
			if s[i] == '(' || s[i] == '?' {
				return false, false
			}
			i++
			continue
		}
		j := i
		for j < len(s) && alnum[s[j]] {
			j++
		}
		if n == 2 || n == 0 && !oneOf(s[i:j], motionSubjects) {
			return false, false
		}
		words[n] = s[i:j]
		n++
		i = j
	}
	if n != 2 {
		return false, false
	}
	return oneOf(words[1], motionBegins), oneOf(words[1], motionEnds)
}

func oneOf(s string, list []string) bool {
	for _, w := range list {
		if len(s) == len(w) && equalLower(w, s) {
			return true
		}
	}
	return false
}

// trimEnd cuts the white space at the end. It costs less than strings.TrimRight, which makes a set of what it cuts.
func trimEnd(s string) string {
	n := len(s)
	for n > 0 && (s[n-1] == '\n' || s[n-1] == ' ' || s[n-1] == '\t' || s[n-1] == '\r') {
		n--
	}
	return s[:n]
}

// trimBlanks cuts the spaces and tabs at the end.
func trimBlanks(s string) string {
	n := len(s)
	for n > 0 && (s[n-1] == ' ' || s[n-1] == '\t') {
		n--
	}
	return s[:n]
}

// trimBlankLines cuts the blank lines at the beginning and the white space at the end.
func trimBlankLines(s string) string {
	s = trimEnd(s)
	for {
		i := strings.IndexByte(s, '\n')
		if i < 0 || strings.TrimSpace(s[:i]) != "" {
			return s
		}
		s = s[i+1:]
	}
}
