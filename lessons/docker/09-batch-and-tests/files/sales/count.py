total = {}
with open('/data/orders.txt') as orders:
    for line in orders:
        name, price = line.split()
        total[name] = total.get(name, 0) + int(price)

with open('/data/report.txt', 'w') as report:
    for name in sorted(total):
        report.write(name + ' ' + str(total[name]) + '\n')

print(len(total), 'customers')
