package main

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

// around is how many lines that stayed are shown around those that changed.
const around = 3

// A hunk is lines of the old text that lines of the new one replace.
type hunk struct{ oldStart, oldEnd, newStart, newEnd int }

// unified writes the differences between two texts as a unified diff, nothing where there are none.
func unified(w io.Writer, name, old, new string) error {
	a, b := lines(old), lines(new)
	hunks := compare(a, b)
	if len(hunks) == 0 {
		return nil
	}
	out := bufio.NewWriter(w)
	if strings.ContainsAny(name, " \t") {
		name += "\t" // which tells patch where the name ends
	}
	fmt.Fprintf(out, "--- %s\n+++ %s\n", name, name)
	for len(hunks) > 0 {
		n := 1
		for n < len(hunks) && hunks[n].oldStart-hunks[n-1].oldEnd <= 2*around {
			n++
		}
		group(out, a, b, hunks[:n])
		hunks = hunks[n:]
	}
	return out.Flush()
}

// lines cuts a text into lines, with their ends.
func lines(text string) []string {
	list := strings.SplitAfter(text, "\n")
	if list[len(list)-1] == "" {
		list = list[:len(list)-1]
	}
	return list
}

// group writes hunks that stand near each other.
func group(out io.Writer, a, b []string, hunks []hunk) {
	first, last := hunks[0], hunks[len(hunks)-1]
	before, after := min(around, first.oldStart), min(around, len(a)-last.oldEnd)
	from, to := first.oldStart-before, last.oldEnd+after
	fmt.Fprintf(out, "@@ -%s +%s @@\n", span(from, to), span(first.newStart-before, last.newEnd+after))
	for _, h := range hunks {
		printLines(out, ' ', a[from:h.oldStart])
		printLines(out, '-', a[h.oldStart:h.oldEnd])
		printLines(out, '+', b[h.newStart:h.newEnd])
		from = h.oldEnd
	}
	printLines(out, ' ', a[from:to])
}

// span returns a range of lines as a diff has it: counted from 1, or the line before an empty range.
func span(start, end int) string {
	if start == end {
		return fmt.Sprintf("%d,0", start)
	}
	return fmt.Sprintf("%d,%d", start+1, end-start)
}

// printLines writes lines with what became of them.
func printLines(out io.Writer, mark byte, lines []string) {
	for _, line := range lines {
		fmt.Fprintf(out, "%c%s", mark, line)
		if !strings.HasSuffix(line, "\n") {
			fmt.Fprint(out, "\n\\ No newline at end of file\n")
		}
	}
}

// compare returns where two lists of lines differ, by the algorithm of E. W. Myers, "An O(ND) Difference Algorithm and
// Its Variations" (1986). Its cost grows with the number of lines that differ, of which an edit has few.
func compare(a, b []string) []hunk {
	var hunks []hunk
	x, y := len(a), len(b)
	for _, at := range path(a, b) { // from the end to the beginning
		for x > at.x && y > at.y && a[x-1] == b[y-1] {
			x, y = x-1, y-1
		}
		if x == at.x && y == at.y {
			continue
		}
		if n := len(hunks) - 1; n >= 0 && hunks[n].oldStart == x && hunks[n].newStart == y {
			hunks[n].oldStart, hunks[n].newStart = at.x, at.y
		} else {
			hunks = append(hunks, hunk{at.x, x, at.y, y})
		}
		x, y = at.x, at.y
	}
	for i, j := 0, len(hunks)-1; i < j; i, j = i+1, j-1 {
		hunks[i], hunks[j] = hunks[j], hunks[i]
	}
	return hunks
}

// A point is how many lines of each list are used up.
type point struct{ x, y int }

// path returns the points from which the lines of one list are dropped or taken, the last first.
func path(a, b []string) []point {
	n := len(a) + len(b)
	reach := make([]int, 2*n+3) // by diagonal, how far in a
	var steps [][]int
	for d := 0; d <= n; d++ {
		steps = append(steps, append([]int(nil), reach[n+1-d:n+2+d]...))
		for k := -d; k <= d; k += 2 {
			x := reach[n+1+k-1] + 1
			if k == -d || k != d && reach[n+1+k-1] < reach[n+1+k+1] {
				x = reach[n+1+k+1]
			}
			if d == 0 {
				x = 0
			}
			for x < len(a) && x-k < len(b) && a[x] == b[x-k] {
				x++
			}
			reach[n+1+k] = x
			if x >= len(a) && x-k >= len(b) {
				return back(steps, len(a), len(b))
			}
		}
	}
	return nil
}

// back follows the steps back from the end.
func back(steps [][]int, x, y int) []point {
	var points []point
	for d := len(steps) - 1; d > 0; d-- {
		before := func(k int) int { return steps[d][k+d] } // of the step before, within its diagonals
		k := x - y
		prev := k - 1
		if k == -d || k != d && before(k-1) < before(k+1) {
			prev = k + 1
		}
		x = before(prev)
		y = x - prev
		points = append(points, point{x, y})
	}
	return append(points, point{0, 0})
}
