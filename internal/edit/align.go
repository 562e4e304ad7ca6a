package edit

import "sort"

// A Match says where an element of a new list was in the old one.
type Match struct {
	Old   int  // its index in the old list, or -1 where it is new
	Moved bool // it stood elsewhere among those that stayed
}

// Align says for each element of a new list which element of the old one it is. Elements with the same key are the same, in
// the order in which they come. Of what is left between elements that stayed, two are the same where one of alike says so,
// which are asked one after the other, with an index of the old list and one of the new. As many elements as possible count as
// having stayed. The cost is that of sorting, besides at most maxAlike calls of each of alike for an element.
func Align[K comparable](old, new []K, alike ...func(old, new int) bool) []Match {
	a := aligner[K]{old: old, new: new, to: make([]int, len(old)), from: make([]int, len(new))}
	for i := range a.to {
		a.to[i] = -1
	}
	for j := range a.from {
		a.from[j] = -1
	}
	a.equal(0, len(old), 0, len(new))
	matches := make([]Match, len(new))
	stayed := longestRun(a.from)
	for _, is := range alike {
		a.alike(stayed, is)
		stayed = longestRun(a.from)
	}
	for j := range matches {
		matches[j] = Match{a.from[j], a.from[j] >= 0 && !stayed[j]}
	}
	return matches
}

type aligner[K comparable] struct {
	old, new []K
	to       []int // by index of the old list that of the new one, or -1
	from     []int // and the other way round
}

func (a *aligner[K]) pair(i, j int) { a.to[i], a.from[j] = j, i }

// equal pairs elements with the same key: what the lists begin and end with, what stands once in both, what touches that, and
// then the rest in turn.
func (a *aligner[K]) equal(lo, hi, first, last int) {
	lo, hi, first, last = a.ends(lo, hi, first, last)
	if lo == hi || first == last {
		return
	}
	for _, i := range a.anchors(lo, hi, first, last) {
		j := a.to[i]
		for x, y := i+1, j+1; x < hi && y < last && a.free(x, y); x, y = x+1, y+1 {
			a.pair(x, y)
		}
		for x, y := i-1, j-1; x >= lo && y >= first && a.free(x, y); x, y = x-1, y-1 {
			a.pair(x, y)
		}
	}
	places := make(map[K][]int)
	for i := lo; i < hi; i++ {
		if a.to[i] < 0 {
			places[a.old[i]] = append(places[a.old[i]], i)
		}
	}
	for j := first; j < last; j++ {
		if list := places[a.new[j]]; a.from[j] < 0 && len(list) > 0 {
			a.pair(list[0], j)
			places[a.new[j]] = list[1:]
		}
	}
}

// free reports whether two elements are the same and not paired.
func (a *aligner[K]) free(i, j int) bool { return a.to[i] < 0 && a.from[j] < 0 && a.old[i] == a.new[j] }

// ends pairs what two ranges begin and end with, and returns the ranges between.
func (a *aligner[K]) ends(lo, hi, first, last int) (int, int, int, int) {
	for lo < hi && first < last && a.old[lo] == a.new[first] {
		a.pair(lo, first)
		lo, first = lo+1, first+1
	}
	for lo < hi && first < last && a.old[hi-1] == a.new[last-1] {
		hi, last = hi-1, last-1
		a.pair(hi, last)
	}
	return lo, hi, first, last
}

// anchors pairs the elements that stand once in both ranges, and returns their indexes in the old list.
func (a *aligner[K]) anchors(lo, hi, first, last int) []int {
	count := make(map[K]int)
	for i := lo; i < hi; i++ {
		count[a.old[i]]++
	}
	place := make(map[K]int)
	for j := first; j < last; j++ {
		if _, ok := place[a.new[j]]; ok {
			count[a.new[j]] = 2
		}
		place[a.new[j]] = j
	}
	var list []int
	for i := lo; i < hi; i++ {
		if j, ok := place[a.old[i]]; ok && count[a.old[i]] == 1 {
			a.pair(i, j)
			list = append(list, i)
		}
	}
	return list
}

// maxAlike is how many elements of the old list are looked at for one of the new: those behind the last that was found first.
const maxAlike = 64

// alike pairs what is left between elements that stayed.
func (a *aligner[K]) alike(stayed []bool, alike func(old, new int) bool) {
	i := 0
	for j := 0; j < len(a.new); {
		if stayed[j] {
			i = a.from[j] + 1
			j++
			continue
		}
		end := j
		for end < len(a.new) && !stayed[end] {
			end++
		}
		stop := len(a.old)
		if end < len(a.new) {
			stop = a.from[end]
		}
		next := i // behind the last that was found
		for ; j < end; j++ {
			for n := range min(stop-i, maxAlike) {
				x := next + n
				if x >= stop {
					x -= stop - i
				}
				if a.from[j] < 0 && a.to[x] < 0 && alike(x, j) {
					a.pair(x, j)
					next = i + (x+1-i)%(stop-i)
					break
				}
			}
		}
	}
}

// rising says which values are not below 0, and whether those rise.
func rising(values []int) (in []bool, ok bool) {
	in = make([]bool, len(values))
	last := -1
	for j, v := range values {
		if v < 0 {
			continue
		}
		if v < last {
			return nil, false
		}
		in[j], last = true, v
	}
	return in, true
}

// longestRun says which elements belong to a longest run of rising values, those below 0 aside.
func longestRun(values []int) []bool {
	if in, ok := rising(values); ok {
		return in
	}
	var tails, before []int // the index with the lowest value that ends a run of each length, and the index before each
	before = make([]int, len(values))
	for j, v := range values {
		if v < 0 {
			continue
		}
		n := sort.Search(len(tails), func(k int) bool { return values[tails[k]] > v })
		before[j] = -1
		if n > 0 {
			before[j] = tails[n-1]
		}
		if n == len(tails) {
			tails = append(tails, j)
		} else {
			tails[n] = j
		}
	}
	in := make([]bool, len(values))
	if len(tails) > 0 {
		for j := tails[len(tails)-1]; j >= 0; j = before[j] {
			in[j] = true
		}
	}
	return in
}

// A Hunk is a stretch of a list that another stretch replaces. One of them may be empty.
type Hunk struct {
	OldStart, OldEnd int
	NewStart, NewEnd int
}

// Hunks returns where two lists differ, in order.
func Hunks[K comparable](old, new []K) []Hunk {
	var hunks []Hunk
	i, j := 0, 0
	add := func(x, y int) {
		if x > i || y > j {
			hunks = append(hunks, Hunk{i, x, j, y})
		}
		i, j = x+1, y+1
	}
	for y, m := range Align(old, new) {
		if m.Old >= 0 && !m.Moved {
			add(m.Old, y)
		}
	}
	add(len(old), len(new))
	return hunks
}
